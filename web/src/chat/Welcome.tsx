import type { ReactNode } from "react";
import { phases } from "../api/tasks";
import { agentNames } from "../feed/run";
import { Icon } from "../ui/Icon";
import { Reactor } from "../ui/Reactor";
import { Reader } from "./Reader";

const examples = [
  ["A todo app", "build a todo app with user authentication"],
  ["A blog", "a blog with posts, tags and comments, where authors sign in"],
  ["Recipes", "a recipe box: recipes with ingredients, cooking time and a rating"],
  ["A converter", "a unit converter for length, weight and temperature"],
  ["Inventory", "an inventory for a small shop: products, suppliers and stock levels"],
  ["A timer", "a pomodoro timer with short and long breaks"],
] as const;

export function Welcome({ onPick, children }: { onPick: (prompt: string) => void; children: ReactNode }) {
  return (
    <div className="welcome" id="chat">
      <div className="welcome__inner">
        <Reactor states="mark" size={84} />
        <h1>Say it. See it running.</h1>
        <p className="welcome__lead">Describe an application in a sentence. Six agents take it from there to a tested app with a live address.</p>
        {children}
        <Reader />
        <ul className="examples" aria-label="Examples">
          {examples.map(([name, prompt]) => (
            <li key={name}><button type="button" className="example" onClick={() => onPick(prompt)}><strong>{name}</strong><span>{prompt}</span></button></li>
          ))}
        </ul>
        <ol className="crew" aria-label="The agents, in order">
          {phases.map((phase) => <li key={phase}><Icon name={phase} size={16} />{agentNames[phase]}</li>)}
        </ol>
      </div>
    </div>
  );
}
