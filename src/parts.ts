// The parts of the product put together: who reacts to whom, what things are called, which pages and cards there are about a training.
import { listen } from '#platform/jobs/reactions.ts'
import { sayHappenings } from '#platform/trail/words.ts'
import { approvalHappenings, approvalPaths } from '#modules/approval/index.ts'
import { curriculumHappenings } from '#modules/curriculum/index.ts'
import { forecastHappenings, forecastPaths } from '#modules/forecast/index.ts'
import { generalplanHappenings, generalplanPaths } from '#modules/generalplan/index.ts'
import { identityHappenings, identityReactions } from '#modules/identity/index.ts'
import { mentoringHappenings, mentoringPaths, mentoringReactions } from '#modules/mentoring/index.ts'
import { mentorBesideTraining, mentorsHappenings, mentorsPaths, mentorsReactions } from '#modules/mentors/index.ts'
import { mydataHappenings } from '#modules/mydata/index.ts'
import { organisationHappenings } from '#modules/organisation/index.ts'
import { planningHappenings, planningPaths } from '#modules/planning/index.ts'
import { portfolioHappenings, portfolioPaths, portfolioReactions, showBeside, showSections } from '#modules/portfolio/index.ts'
import { sectionText } from '#modules/site/index.ts'

for (const reactions of [identityReactions, portfolioReactions, mentorsReactions, mentoringReactions]) listen(reactions)
for (const words of [organisationHappenings, identityHappenings, curriculumHappenings, forecastHappenings, mydataHappenings]) sayHappenings({ words })
sayHappenings({ words: mentorsHappenings, pages: { mentorRequest: mentorsPaths.requests, mentorSearch: mentorsPaths.search, qualification: mentorsPaths.profile, mentorAgreement: mentorsPaths.agreement } })
sayHappenings({ words: mentoringHappenings, pages: { talk: mentoringPaths.talk } })
sayHappenings({ words: generalplanHappenings, pages: { arena: generalplanPaths.arena } })
sayHappenings({ words: approvalHappenings, pages: { confirmation: approvalPaths.confirmation, application: approvalPaths.application } })
sayHappenings({ words: planningHappenings, pagesOfTraining: { period: planningPaths.ofTraining, leave: planningPaths.ofTraining, plan_item: planningPaths.ofTraining, plan_revision: planningPaths.ofTraining, count_confirmation: planningPaths.time } })
sayHappenings({ words: portfolioHappenings, pages: { objective: portfolioPaths.objective, activity: portfolioPaths.activity, training: portfolioPaths.training, move: portfolioPaths.moves } })

showBeside([mentorBesideTraining])
showSections([
  { to: portfolioPaths.training, label: sectionText.training, seenBy: ['trainee', 'mentor', 'leader', 'follower'] },
  { to: planningPaths.ofTraining, label: sectionText.plan, seenBy: ['trainee', 'mentor', 'leader'] },
  { to: planningPaths.time, label: sectionText.time, seenBy: ['trainee', 'mentor', 'leader', 'follower'] },
  { to: forecastPaths.ofTraining, label: sectionText.forecast, seenBy: ['trainee', 'mentor', 'leader', 'follower'] },
  { to: mentoringPaths.ofTraining, label: sectionText.mentoring, seenBy: ['trainee', 'mentor', 'leader', 'follower'] },
  { to: mentorsPaths.agreements, label: sectionText.agreement, seenBy: ['mentor', 'leader'] },
  { to: approvalPaths.ofTraining, label: sectionText.approval, seenBy: ['trainee', 'mentor', 'leader'] },
])
