// arkl 1992: numbers and days from Lovdata (lov-1992-12-04-126, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const arkivlova1992 = `
kap. I
§ 1
§ 2
§ 3
§ 4
kap. II
§ 5
§ 6
§ 7
§ 8
§ 9
§ 10
§ 11
§ 12
kap. III
§ 13
§ 14
§ 15
§ 16
§ 17
§ 18
§ 19
kap. IV
§ 20
§ 21
§ 21 a
§ 22
§ 23
`;
