import { addDays, type Day } from '../../flows/days';

type Planned = {
  /** Something that is the same each time the file is made, so that a calendar replaces its entries. */
  id: string;
  days: readonly Day[];
  /** Days that stood in an earlier file and are off; a calendar takes its entries out. */
  dropped: readonly Day[];
  /** Never lower than in an earlier file, and higher once something changed: else it is not taken. */
  sequence: number;
  /** What stands in the calendar: nothing that was said, no name. */
  summary: string;
  description: string;
  name: string;
  /** When the file is made, UTC milliseconds. */
  at: number;
};

/** Octets a line may have (RFC 5545, 3.1). */
const LONGEST = 75;

/** Commas, semicolons, backslashes and line breaks mean something in a text (3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** A line, folded so that no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const plain = (day: Day): string => day.replaceAll('-', '');

const stamp = (at: number): string =>
  `${new Date(at).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

/**
 * The days as a calendar file (RFC 5545): one entry a day, all day long, that blocks no time; days
 * that are off as cancelled ones. A file of those alone cancels what was published (RFC 5546, 3.2.5).
 * In: the days in local calendar days, the words. Out: the text of the file, CRLF at every line.
 */
export function icsFile(planned: Planned): string {
  const { id, days, dropped, sequence, summary, description, name, at } = planned;
  const entry = (day: Day, status: 'CONFIRMED' | 'CANCELLED'): string[] => [
    'BEGIN:VEVENT',
    `UID:${id}-${plain(day)}@kizen.invalid`,
    `DTSTAMP:${stamp(at)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kizen//Kizen//JA',
    'CALSCALE:GREGORIAN',
    `METHOD:${days.length === 0 ? 'CANCEL' : 'PUBLISH'}`,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => entry(day, 'CONFIRMED')),
    ...dropped.flatMap((day) => entry(day, 'CANCELLED')),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
