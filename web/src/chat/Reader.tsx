import { useQuery } from "@tanstack/react-query";
import { getBrain } from "../api/environment";

/** Who reads what is written here; nothing until that is known. */
export function Reader() {
  const { data } = useQuery({ queryKey: ["brain"], queryFn: ({ signal }) => getBrain(signal), staleTime: Infinity });
  if (!data) return null;
  return (
    <p className="welcome__reader">
      {data.brain === "blueprint" ? "Read by built-in rules, without a language model." : <>Read by the language model <strong>{data.brain}</strong>.</>}
    </p>
  );
}
