// popplyl: numbers and days from Lovdata (lov-2018-06-15-38, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const popplyl2018 = `
kap. 1
§ 1
kap. 2
§ 2
§ 3
§ 4
kap. 3
§ 5
§ 6
§ 7
§ 8
§ 9
§ 10
§ 11
§ 12
§ 12 a|2018-12-20
§ 13
§ 14
§ 15
kap. 4
§ 16
§ 17
kap. 5
§ 18
§ 19
kap. 6
§ 20
§ 21
§ 22
§ 23
§ 24
§ 25
kap. 7
§ 26
§ 27
§ 28
§ 29
§ 30
kap. 8
§ 31
kap. 9
§ 32
§ 33
§ 34
`;
