//! glow: calls of WebGL.

use glow::HasContext;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn clear(context: web_sys::WebGl2RenderingContext) -> String {
    let gl = glow::Context::from_webgl2_context(context);
    unsafe {
        gl.clear_color(1.0, 0.0, 0.0, 1.0);
        gl.clear(glow::COLOR_BUFFER_BIT);
        let buffer = gl.create_buffer().unwrap_throw();
        gl.bind_buffer(glow::ARRAY_BUFFER, Some(buffer));
        gl.buffer_data_u8_slice(glow::ARRAY_BUFFER, &[1, 2, 3], glow::STATIC_DRAW);
        gl.get_parameter_string(glow::VERSION)
    }
}
