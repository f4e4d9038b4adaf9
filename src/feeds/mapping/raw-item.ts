/** One item as its feed has it, for an operator who says where things are. */
export interface RawItem {
  /** Every text at a path, in the order of the feed; none when the item has nothing there. */
  get(path: string): readonly string[];
  /** Where this item has something: what an operator may choose from. */
  paths(): readonly string[];
}
