/** Money: exact amounts in a currency, what people type and read of them, and how a total is shared out. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.farthing.money;
