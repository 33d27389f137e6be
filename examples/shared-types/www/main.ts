// Shows what each order costs, as Rust in the page computes it, and whether the server agrees.
import init, { expensive, receipt, type Order, type Payment, type Receipt } from "./pkg/shop_page.js";

/** The compiler knows every kind of payment, because Rust does. */
function paid(payment: Payment): string {
  switch (payment.kind) {
    case "cash":
      return "cash";
    case "card":
      return `card …${payment.lastDigits}`;
    case "invoice":
      return `in ${payment.days} days`;
  }
}

const euros = (cents: number) => `${(cents / 100).toFixed(2)} €`;

async function costs(order: Order): Promise<Receipt> {
  const body = JSON.stringify(order);
  const response = await fetch("/api/receipt", { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

await init();
const response = await fetch("/api/orders");
const orders: Order[] = await response.json();
const list = document.getElementById("orders")!;
let agreed = 0;
for (const order of orders) {
  const mine = receipt(order);
  const theirs = await costs(order);
  if (mine.total === theirs.total && mine.discount?.[1] === theirs.discount?.[1]) agreed++;
  const item = document.createElement("li");
  item.textContent = `${order.customerName}: ${euros(mine.total)}, ${paid(order.payment)}`;
  list.append(item);
}
const large = expensive(orders, 100_00).map((order) => order.id);
document.getElementById("status")!.textContent = `${agreed} of ${orders.length} agreed, large: ${large.join()}`;
