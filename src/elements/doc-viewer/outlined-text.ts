import type { Language } from '../../foundation/language.js';
import { Anchors } from './anchors.js';
import { PlaceFollower } from './follow-place.js';
import { arrive } from './go-to-place.js';
import { readOutline, type Outline, type OutlineItem } from './outline.js';
import { readBlocks } from './read-blocks.js';
import type { Tables } from './tables.js';

const nothing: Outline = { parts: [], items: [] };

/** A text of the page, with what the viewer knows of it and adds to it. `release` takes all additions away. */
export class OutlinedText {
  outline = nothing;
  /** The elements that the outline's links lead to, in the same order. */
  places: Element[] = [];
  private printed = '';
  private arrived = false;
  private readonly anchors = new Anchors();
  private readonly follower: PlaceFollower;
  private tables: Tables | undefined;
  private text: Element | undefined;

  /**
   * @param reached is told the heading above the place where the reader is
   * @param language the language of the names that wide tables get
   */
  constructor(
    private readonly reached: (item: OutlineItem | undefined) => void,
    private readonly language: () => Language,
  ) {
    this.follower = new PlaceFollower((index) => reached(this.outline.items[index]));
  }

  /** @returns whether the outline is another than before */
  read(text: Element): boolean {
    this.text = text;
    void this.watchTables();
    const outline = readOutline(readBlocks(text));
    const printed = outline.items.map(({ id, label }) => `${id} ${label}`).join('\n');
    // A framework may have drawn the same text anew: then the places are gone.
    const isSame = outline.items.every(({ block }, index) =>
      block.element.contains(this.places[index] ?? null),
    );
    if (printed === this.printed && isSame) return false;
    this.printed = printed;
    this.outline = outline;
    this.places = this.anchors.place(outline.items, text.getRootNode() as Document | ShadowRoot);
    this.follower.follow(this.places);
    this.reached(undefined);
    // Once: later changes of the text must not take the reader back.
    const index = this.arrived ? -1 : arrive(this.places);
    this.arrived ||= index >= 0;
    if (index >= 0) this.follower.jump(index);
    return true;
  }

  release(): void {
    this.follower.stop();
    this.tables?.stop();
    this.text = undefined;
    this.anchors.clear();
    this.outline = nothing;
    this.places = [];
    this.printed = '';
  }

  /** @returns the place that the reader is taken to */
  jump(item: OutlineItem): Element | undefined {
    const index = this.outline.items.indexOf(item);
    this.follower.jump(index);
    return this.places[index];
  }

  /** What makes wide tables usable loads only where there is a table. */
  private async watchTables(): Promise<void> {
    const { text } = this;
    if (!this.tables && !text?.querySelector('table')) return;
    try {
      const part = await import('./tables.js');
      if (text !== this.text || !text) return;
      this.tables ??= new part.Tables(this.language);
      this.tables.watch(text);
    } catch {
      // Without it the tables are as their author made them.
    }
  }
}
