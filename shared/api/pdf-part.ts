/** Of a printed report in one reply, in bytes: so many are there before a frame is late. */
export const MOST_OF_PDF = 1_048_576;
