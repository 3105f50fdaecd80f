/** Where things are. */
export const paths = {
  mine: () => '/mine-data' as const,
}
