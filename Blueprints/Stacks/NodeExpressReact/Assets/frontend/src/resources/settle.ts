export interface Payment<Person> {
  from: Person;
  to: Person;
  amount: number;
}

const cents = (amount: number) => Math.round(amount * 100);

/**
 * Who gives how much to whom until all are even: each time the one who owes most to the one who is owed most, which takes one payment
 * fewer than there are people at most. Less than a cent is nothing.
 */
export function settle<Person>(people: readonly Person[], balanceOf: (person: Person) => number): Payment<Person>[] {
  const open = people.map((person) => ({ person, owed: cents(balanceOf(person)) }));
  const payments: Payment<Person>[] = [];
  for (;;) {
    open.sort((a, b) => a.owed - b.owed);
    const [debtor, creditor] = [open[0], open.at(-1)];
    if (!debtor || !creditor || debtor.owed >= 0 || creditor.owed <= 0) return payments;
    const amount = Math.min(-debtor.owed, creditor.owed);
    debtor.owed += amount;
    creditor.owed -= amount;
    payments.push({ from: debtor.person, to: creditor.person, amount: amount / 100 });
  }
}
