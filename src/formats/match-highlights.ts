interface HighlightRegistry {
  get(name: string): Set<Range> | undefined;
  set(name: string, highlight: Set<Range>): void;
}

const registry = (globalThis as unknown as { CSS?: { highlights?: HighlightRegistry } }).CSS?.highlights;
const Highlight = (globalThis as unknown as { Highlight?: new () => Set<Range> }).Highlight;

/** Marks of one document under one name of the Custom Highlight API; without it nothing is marked, matches are still shown. */
export class MatchHighlights {
  private readonly own = new Set<Range>();

  constructor(private readonly name: string) {}

  add(ranges: Iterable<Range>): void {
    if (!registry || !Highlight) return;
    const all = registry.get(this.name) ?? new Highlight();
    registry.set(this.name, all);
    for (const range of ranges) {
      all.add(range);
      this.own.add(range);
    }
  }

  clear(): void {
    for (const range of this.own) registry?.get(this.name)?.delete(range);
    this.own.clear();
  }
}
