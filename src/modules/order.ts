/** The parts of the product. A module may use only those before it. */
export const moduleOrder = ['organisation', 'identity', 'curriculum', 'portfolio', 'correspondence', 'site'] as const
