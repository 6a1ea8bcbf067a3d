/** Lines in a square of 16 by 16, drawn in the colour of the text. */
const icons = {
  show: 'M1.5 8C3.3 5 5.5 3.5 8 3.5S12.7 5 14.5 8C12.7 11 10.5 12.5 8 12.5S3.3 11 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  hide: 'M1.5 8C3.3 5 5.5 3.5 8 3.5S12.7 5 14.5 8C12.7 11 10.5 12.5 8 12.5S3.3 11 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM2.5 14l11-12',
  edit: 'M2.5 13.5l1-3.7 7.3-7.3 2.7 2.7-7.3 7.3zM9.3 4l2.7 2.7',
  done: 'M2.5 8.5l3.7 3.7 7.3-8.4',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  generate:
    'M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5zM5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01',
  up: 'M8 13.5v-11M3.5 7L8 2.5 12.5 7',
  down: 'M8 2.5v11M3.5 9L8 13.5 12.5 9',
  remove: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4',
} as const;
export type IconName = keyof typeof icons;

const svg = 'http://www.w3.org/2000/svg';

export function drawIcon(name: IconName): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', icons[name]);
  icon.append(path);
  return icon;
}
