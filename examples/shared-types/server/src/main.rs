//! Serves orders as JSON, and the files of a directory: `shop-server <directory> [port]`.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use shop_types::{Line, Order, Payment, Receipt};
use std::path::PathBuf;
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let root = PathBuf::from(arguments.next().ok_or("say which directory holds the page")?);
    let port = arguments.next().map_or(Ok(0), |port| port.parse::<u16>())?;
    let app = Router::new()
        .route("/api/orders", get(orders))
        .route("/api/receipt", post(receipt))
        .route("/{*file}", get(file))
        .with_state(Arc::new(root));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}

async fn orders() -> Json<Vec<Order>> {
    let line = |title: &str, quantity, unit_price| Line { title: title.into(), quantity, unit_price, tags: vec![] };
    let tea = Line { tags: vec!["leaf".into(), "grün".into()], ..line("Tea", 3, 4_50) };
    Json(vec![
        Order {
            id: 1,
            customer_name: "Ann".into(),
            lines: vec![tea.clone(), line("Cup", 1, 12_00)],
            payment: Payment::Card { last_digits: "0042".into() },
            note: None,
        },
        Order {
            id: 2,
            customer_name: "Bö 👋".into(),
            lines: vec![line("Table", 1, 199_99)],
            payment: Payment::Invoice { days: 30 },
            note: Some("ring twice".into()),
        },
        Order { id: 1 << 52, customer_name: String::new(), lines: vec![tea], payment: Payment::Cash, note: None },
    ])
}

async fn receipt(Json(order): Json<Order>) -> Result<Json<Receipt>, (StatusCode, String)> {
    order.receipt().map(Json).map_err(|reason| (StatusCode::UNPROCESSABLE_ENTITY, reason))
}

/// A file of the page.
async fn file(State(root): State<Arc<PathBuf>>, Path(path): Path<String>) -> Response {
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    if path.split('/').any(|part| part == "..") {
        return StatusCode::NOT_FOUND.into_response();
    }
    match std::fs::read(root.join(path)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
