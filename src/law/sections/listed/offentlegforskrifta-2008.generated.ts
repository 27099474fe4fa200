// offentlegforskrifta: numbers and days from Lovdata (forskrift-2008-10-17-1119, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const offentlegforskrifta2008 = `
§ 1
§ 2
§ 3
§ 4
§ 5
§ 6
§ 7
§ 8
§ 9
§ 10
§ 11
§ 12
§ 13
§ 14
`;
