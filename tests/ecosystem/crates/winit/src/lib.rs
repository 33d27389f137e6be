//! winit: a window that is a canvas, and its events.

use wasm_bindgen::prelude::*;
use winit::application::ApplicationHandler;
use winit::event::{ElementState, MouseButton, WindowEvent};
use winit::event_loop::{ActiveEventLoop, EventLoop};
use winit::keyboard::{Key, NamedKey};
use winit::platform::web::{EventLoopExtWebSys, WindowAttributesExtWebSys};
use winit::window::{Window, WindowId};

/// Writes what happened into the window's title, which is the text of the canvas.
#[derive(Default)]
struct App {
    window: Option<Window>,
    place: (i32, i32),
    seen: String,
}

impl ApplicationHandler for App {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let attributes = Window::default_attributes().with_append(true).with_title("ready");
        self.window = event_loop.create_window(attributes).ok();
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        match event {
            WindowEvent::CursorMoved { position, .. } => self.place = (position.x as i32, position.y as i32),
            WindowEvent::MouseInput { state: ElementState::Pressed, button: MouseButton::Left, .. } => {
                self.seen += &format!("{:?}", self.place);
            }
            WindowEvent::KeyboardInput { event, .. } if event.state == ElementState::Pressed => match event.logical_key {
                Key::Character(text) => self.seen += &text,
                Key::Named(NamedKey::Escape) => event_loop.exit(),
                _ => {}
            },
            _ => return,
        }
        if let Some(window) = &self.window {
            window.set_title(&self.seen);
        }
    }
}

#[wasm_bindgen(start)]
pub fn start() -> Result<(), JsError> {
    EventLoop::new()?.spawn_app(App::default());
    Ok(())
}
