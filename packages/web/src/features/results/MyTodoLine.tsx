import type { MyTodo } from '@karakter/contract/results/my-exams';
import { useText } from '../../text/language.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import { myText } from './my-texts.ts';

/** A candidate's task or pending item, as a sentence with its date. */
export function MyTodoLine({ todo }: { readonly todo: MyTodo }) {
  const text = useText(myText);
  const undated: Partial<Record<MyTodo['code'], string>> = text.undated;
  if (todo.at === null) return <>{undated[todo.code] ?? text.todo[todo.code]}</>;
  return (
    <>
      {text.todo[todo.code]} <DeadlineText instant={todo.at} />
    </>
  );
}
