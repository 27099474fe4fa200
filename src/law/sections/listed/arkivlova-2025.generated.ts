// arkivlova: numbers and days from Lovdata (lov-2025-06-20-96, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const arkivlova2025 = `
kap. 1
§ 1
§ 2
§ 3
§ 4
kap. 2
§ 5
§ 6
§ 7
§ 8
§ 9
§ 10
§ 11|?
§ 12
§ 13
§ 14
§ 15
§ 16
§ 17
kap. 3
§ 18
§ 19
§ 20
kap. 4
§ 21
§ 22
§ 23
kap. 5
§ 24
§ 25
`;
