// statistikkloven: numbers and days from Lovdata (lov-2019-06-21-32, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const statistikkloven2019 = `
kap. 1
§ 1
§ 2
§ 3
kap. 2
§ 4
§ 5
§ 6
§ 7
§ 8
§ 9
kap. 3
§ 10
§ 11
§ 12
§ 13
§ 14
§ 15
§ 16
kap. 4
§ 17
§ 18
§ 19
kap. 5
§ 20
kap. 6
§ 21
§ 22
§ 23
`;
