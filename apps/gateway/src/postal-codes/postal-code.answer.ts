import { ListOf, PostalCode, Text } from '@csite/protocol';

export class PostalCodeQuery {
  @PostalCode() postalCode!: string;
}

/** A place with that postal code. */
export class PostalCodePlace {
  @Text() prefecture!: string;
  @Text() city!: string;
  /** 町名; empty where the code stands for all of the city. */
  @Text({ min: 0 }) town!: string;
}

export class PostalCodeAnswer {
  /** None, one, or several: a code may stand for more than one place. */
  @ListOf(() => PostalCodePlace) items!: PostalCodePlace[];
}
