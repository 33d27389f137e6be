//@ golden: data
// Unions are narrowed by their tags, parameters and recursion have their types, and what may be missing says so.
import { changed, orders, type Change, type Id, type Level, type Node, type Order, type Page, type Payment, type Settings } from "./data.js";

function paid(payment: Payment): string {
  switch (payment.type) {
    case "cash":
      // @ts-expect-error
      return payment.number;
    case "card":
      return payment.number;
    default:
      return payment satisfies never;
  }
}

function change(change: Change): Level {
  if (change.kind === "Level") return change.value;
  const [first]: [Level, Level] = change.value;
  // @ts-expect-error
  const one: Level = change.value;
  return first;
}

const tree: Node = { children: [{ children: [] }] };
const changes: Change[] = changed(tree);
// @ts-expect-error
changed({ children: [1] });

const order: Order = { orderNumber: 1, price: 100, paidBy: null };
const full: Order = { ...order, note: "none", lines: [["tea", 2]] };
// @ts-expect-error
order.price = 1;
// @ts-expect-error
const without: Order = { orderNumber: 1, price: 100 };

const page: Page<Order> = { items: [order, full], next: "x" };
const levels: Page<Level> = orders(page);
const level: Level | undefined = levels.items[0];
// @ts-expect-error
orders(levels);
const id: Id | undefined = levels.next;
const text: string = typeof id === "number" ? id.toFixed() : (id ?? "");

// Nothing uses it, and it is declared.
const settings: Settings = { level: "low" };
// @ts-expect-error
const wrong: Settings = { level: "middle" };
