export interface Square {
  readonly href: string
  readonly label: string
  readonly look: 'done' | 'waiting' | 'begun' | 'back' | 'gap'
  /** What the colour says, in a word. */
  readonly state: string
}

/** A map of objectives: one square each, grouped. The state is a pattern and a word, never colour alone. */
export const CoverageMap = ({ groups, legend }: { groups: readonly { readonly name: string; readonly squares: readonly Square[] }[]; legend: readonly { readonly look: Square['look']; readonly label: string }[] }) => (
  <div class="coverage">
    <ul class="coverage__legend">{legend.map((one) => <li><i class={`square square--${one.look}`} aria-hidden="true" />{one.label}</li>)}</ul>
    <div class="coverage__groups">
      {groups.map((group) => (
        <div class="coverage__group">
          <h3 lang="nb">{group.name}</h3>
          <ul>{group.squares.map((square) => <li><a class={`square square--${square.look}`} href={square.href} title={`${square.label} · ${square.state}`}><span class="ds-sr-only">{`${square.label}: ${square.state}`}</span></a></li>)}</ul>
        </div>
      ))}
    </div>
  </div>
)
