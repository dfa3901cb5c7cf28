/** The services behind the gateway, in the order in which effects flow: nobody asks back. */
export const services = ['contracts', 'identity', 'billing', 'status', 'notification'] as const;
export type ServiceName = (typeof services)[number];

/** Systems of the vendor that tell facts on the bus and are none of our services: where customers use the products. */
export const outsiders = ['environments'] as const;
