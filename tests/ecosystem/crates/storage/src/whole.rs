//! rexie: the same with futures all the way.

use rexie::{Direction, Index, KeyRange, ObjectStore, Rexie, TransactionMode};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Person {
    name: String,
    age: u32,
}

/// Stores some people; those of an age and above, by age.
#[wasm_bindgen]
pub async fn rexie_people(database: String, from: u32) -> Result<Vec<String>, JsError> {
    let people = ObjectStore::new("people").auto_increment(true).add_index(Index::new("age", "age"));
    let rexie = Rexie::builder(&database).version(1).add_object_store(people).build().await?;
    let transaction = rexie.transaction(&["people"], TransactionMode::ReadWrite)?;
    let store = transaction.store("people")?;
    for (name, age) in [("Ada", 36), ("Bob", 17), ("Cy", 90), ("Di", 18)] {
        let person = Person { name: name.to_owned(), age };
        store.add(&serde_wasm_bindgen::to_value(&person)?, None).await?;
    }
    let range = KeyRange::lower_bound(&from.into(), None)?;
    let found = store.index("age")?.scan(Some(range), None, None, Some(Direction::Next)).await?;
    let found = found.into_iter().map(|(_, value)| Ok(serde_wasm_bindgen::from_value::<Person>(value)?.name));
    let found: Result<Vec<String>, JsError> = found.collect();
    store.delete(1.into()).await?;
    let mut found = found?;
    found.push(store.count(None).await?.to_string());
    transaction.done().await?;
    rexie.close();
    Rexie::delete(&database).await?;
    Ok(found)
}
