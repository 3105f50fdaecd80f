/** Longest side of a picture that is sent, in pixels: enough to read a course certificate. */
const longest = 2000
const quality = 0.85

const shrinking = new Map<HTMLInputElement, Promise<void>>()

/** Waits until the pictures of a form are small. */
export const smallPictures = (form: HTMLFormElement): Promise<unknown> => Promise.all([...shrinking].flatMap(([field, done]) => (field.form === form ? [done] : [])))

/**
 * Draws a picture anew, so that neither size nor camera, time and place of the original go along. What the browser cannot read (HEIC in
 * most) stays as it is, and so does what is no photo.
 */
export async function shrunk(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif|avif)$/.test(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return file
  // What is see-through becomes white, as on paper.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return drawn ? new File([drawn], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg', lastModified: 0 }) : file
}

async function shrinkIn(field: HTMLInputElement): Promise<void> {
  const chosen = [...(field.files ?? [])]
  const small = await Promise.all(chosen.map(shrunk))
  // Something else was chosen meanwhile.
  if (small.every((file, at) => file === chosen[at]) || chosen.some((file, at) => field.files?.[at] !== file)) return
  const transfer = new DataTransfer()
  for (const file of small) transfer.items.add(file)
  field.files = transfer.files
}

/** Photos become small and lose where they were taken when they are chosen, in every field for files. */
export function shrinkPhotos(page: Document): void {
  page.addEventListener('change', (event) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || field.type !== 'file') return
    const done = shrinkIn(field).catch(() => undefined).finally(() => shrinking.delete(field))
    shrinking.set(field, done)
  })
  // Whoever is quicker than the drawing waits for it.
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (![...shrinking.keys()].some((field) => field.form === form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    void smallPictures(form).then(() => form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null))
  }, { capture: true })
}
