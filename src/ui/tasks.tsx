import type { Child } from '#ui/jsx-runtime'
import { ButtonLink, type Color, Tag } from '#ui/parts.tsx'

export interface Task {
  readonly tag: { readonly color: Color; readonly label: string }
  readonly title: Child
  /** Who has the ball, and since when. */
  readonly since: string
  readonly action: { readonly to: string; readonly label: string }
}

/** What waits for somebody, the most urgent first. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul class="tasks">
    {tasks.map((task) => (
      <li>
        <Tag color={task.tag.color}>{task.tag.label}</Tag>
        <div class="tasks__what"><strong>{task.title}</strong><span class="muted">{task.since}</span></div>
        <ButtonLink to={task.action.to} look="secondary" small>{task.action.label}</ButtonLink>
      </li>
    ))}
  </ul>
)
