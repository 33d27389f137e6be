import React, { useState } from "react";
import { createRoot } from "react-dom/client";
import { frequencies } from "./pkg/index.js";

function App() {
  const [text, setText] = useState("the cat and the hat");
  return (
    <main>
      <textarea value={text} onChange={(event) => setText(event.target.value)} />
      <ul>
        {frequencies(text).map(([word, count]) => (
          <li key={word}>
            {count} × {word}
          </li>
        ))}
      </ul>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<App />);
