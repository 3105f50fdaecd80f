import '../ui/css/all.css'
import { closeOnOutside } from './close-on-outside.ts'
import { countTicked } from './count-ticked.ts'
import { findInPicker } from './find-in-picker.ts'
import { sendOnce } from './send-once.ts'
import { shrinkPhotos } from './shrink-photos.ts'
import { startPhone } from './start-phone.ts'
import { submitItself } from './submit-itself.ts'

// Every page works without these; each only makes something easier.
for (const enhance of [closeOnOutside, countTicked, findInPicker, shrinkPhotos, startPhone, sendOnce, submitItself]) enhance(document)

// After a refused form the summary of what is wrong is what should be read first.
document.getElementById('feil')?.focus()
