/** What writes and reads encrypted backup files, in a bundle of its own: few sessions need it. */
export { createAgeFiles, readFileNeeds } from './ageThread';
export { writePrivately } from './writePrivately';
