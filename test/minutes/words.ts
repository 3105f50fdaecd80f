/** Words that are written for a conversation and stand nowhere else; one for each place they are written. */
export const written = {
  preparedByDoctor: 'zqhemmeligforberedelsex', preparedByMentor: 'zqhemmeligplanx', minutes: 'zqhemmeligreferatx', addendum: 'zqhemmeligtilleggx', beforehand: 'zqhemmeligframoverx', refused: 'zqhemmeligavvistx',
} as const
const all: readonly string[] = Object.values(written)

/** How a word may stand in what is searched: as it is, as bytes in figures, and in the three ways its bytes fall in base64. */
const shapes = (word: string): readonly string[] => [word, Buffer.from(word).toString('hex'), ...[0, 1, 2].map((shift) => Buffer.from(word).subarray(shift, shift + 3 * Math.floor((word.length - shift) / 3)).toString('base64'))]
const shaped = all.flatMap((word) => shapes(word).map((shape) => [word, shape] as const))

/** Which of the words stand in a text or in bytes, in whichever shape. */
export function wordsIn(text: string | Uint8Array): string[] {
  const found = typeof text === 'string' ? shaped.filter(([word, shape]) => text.includes(shape) || text.toLowerCase().includes(word)) : shaped.filter(([, shape]) => Buffer.from(text.buffer, text.byteOffset, text.byteLength).includes(shape))
  return [...new Set(found.map(([word]) => word))].sort()
}
