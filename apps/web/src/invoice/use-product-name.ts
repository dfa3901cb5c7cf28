import { useFormat } from '../format/use-format';
import { useAllProducts } from '../notice/use-products';

/** What a product is called; its code where no catalogue names it. */
export const useProductName = (): ((product: string) => string) => {
  const { text } = useFormat();
  const products = useAllProducts();
  return (product) => {
    const name = products.find((each) => each.product === product)?.name;
    return name ? text(name) : product;
  };
};
