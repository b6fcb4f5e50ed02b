package org.farthing.expense;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExpenseRepository extends JpaRepository<Expense, UUID> {}
