// popplyforskr: numbers and days from Lovdata (forskrift-2018-06-15-876, NLOD 2.0). Made by scripts/law-sections.ts; do not edit.
export const popplyforskriften2018 = `
§ 1
§ 2
§ 3
§ 4
§ 5
§ 6
§ 7
§ 8
`;
