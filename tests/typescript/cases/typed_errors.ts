//@ golden: typed_errors
// What is caught is told apart by its class, and then by its tag.
import { Conflict, OrderError, order, reserve } from "./typed_errors.js";

try {
  order(1);
  reserve("me");
} catch (error) {
  if (error instanceof OrderError) {
    const name: "OrderError" = error.name;
    const message: string = error.message;
    if (error.type === "notFound") {
      const id: number = error.order_id;
    } else {
      const refused: "refused" = error.type;
      // @ts-expect-error
      error.order_id;
    }
  } else if (error instanceof Conflict) {
    const by: string = error.by;
    const cause: unknown = error.cause;
    // @ts-expect-error
    error.type;
  }
}

// They come from Rust only.
// @ts-expect-error
new OrderError("mine");
// @ts-expect-error
new Conflict();
