/** Where the pages of transfers are. */
export const certifiedPlace = '/nettsteder/sertifiserte';
export const whatIfPlace = '/nettsteder/hvis-grunnlaget-faller';
