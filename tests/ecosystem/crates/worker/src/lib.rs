//! worker: a Cloudflare worker's fetch handler.

use worker::{event, Context, Env, Request, Response, Result};

#[event(fetch)]
async fn fetch(request: Request, _env: Env, _context: Context) -> Result<Response> {
    if request.path() == "/missing" {
        return Response::error("nothing there", 404);
    }
    Response::ok(format!("{} {}", request.method().to_string(), request.path()))
}
