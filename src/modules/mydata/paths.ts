/** Where things are. */
export const paths = {
  mine: () => '/mine-data' as const,
  json: () => '/mine-data.json' as const,
  pdf: () => '/mine-data.pdf' as const,
  deletion: () => '/mine-data/sletting' as const,
}
