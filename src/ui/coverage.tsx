export interface Square {
  readonly href: string
  readonly label: string
  readonly look: 'done' | 'waiting' | 'begun' | 'back' | 'gap'
  /** What the colour says, in a word. */
  readonly state: string
}

export interface SquareGroup {
  readonly name: string
  readonly squares: readonly Square[]
}

/** A map of objectives: one square each, by theme, in parts. The state is a pattern and a word, never colour alone. */
export const CoverageMap = ({ parts, legend }: { parts: readonly { readonly heading: string; readonly groups: readonly SquareGroup[] }[]; legend: readonly { readonly look: Square['look']; readonly label: string }[] }) => (
  <div class="coverage">
    <ul class="coverage__legend">{legend.map((one) => <li><i class={`square square--${one.look}`} aria-hidden="true" />{one.label}</li>)}</ul>
    {parts.map((part) => (
      <section class="coverage__part">
        <h3 class="ds-heading" data-size="2xs">{part.heading}</h3>
        <div class="coverage__groups">
          {part.groups.map((group) => (
            <div class="coverage__group">
              <h4 lang="nb">{group.name}</h4>
              <ul>{group.squares.map((square) => <li><a class={`square square--${square.look}`} href={square.href} title={`${square.label} · ${square.state}`}><span class="ds-sr-only">{`${square.label}: ${square.state}`}</span></a></li>)}</ul>
            </div>
          ))}
        </div>
      </section>
    ))}
  </div>
)
