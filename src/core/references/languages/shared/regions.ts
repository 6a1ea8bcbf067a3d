import type { SourceText } from '../../reference';
import type { Node } from 'web-tree-sitter';

/**
 * The region that an SDK's constant is named after: `EU_WEST_1`, `EUWest1`, `EuWest1RegionID`, `US_GOV_EAST_1`,
 * `USGovCloudWest1`. Undefined for another name.
 */
export function readRegionConstant(node: Node): SourceText | undefined {
  const letters = node.text
    .replace(/Region(?:ID)?$/, '')
    .replaceAll('_', '')
    .toLowerCase();
  const [, area, part, direction, digit] =
    /^([a-z]{2})(gov|iso[a-z]?)?(?:cloud)?(north|south|east|west|northeast|northwest|southeast|southwest|central)(\d)$/.exec(
      letters,
    ) ?? [];
  if (area === undefined || direction === undefined || digit === undefined) return undefined;
  return {
    text: [area, part, direction, digit].filter((piece) => piece !== undefined).join('-'),
    range: { start: node.startIndex, end: node.endIndex },
    isLiteral: false,
  };
}
