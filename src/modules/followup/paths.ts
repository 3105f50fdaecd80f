/** Where things are. */
export const paths = {
  warnings: () => '/oppfolging' as const,
}
