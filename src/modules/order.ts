/** The parts of the product. A module may use only those before it. */
export const moduleOrder = ['organisation', 'identity', 'curriculum', 'portfolio', 'mentors', 'mentoring', 'generalplan', 'planning', 'forecast', 'approval', 'followup', 'mydata', 'correspondence', 'site'] as const
