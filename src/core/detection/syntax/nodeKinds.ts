/**
 * What nodes are, by their types' names. Grammars of twenty languages name alike what is alike, so that one pattern a
 * kind serves all of them.
 */

/** A literal or a part of one; in shells, data and markup also the bare text that is a value. */
export function isLiteral(type: string): boolean {
  return (
    /string|str_text|heredoc|template_literal|verbatim|^char(?:acter)?_literal|scalar$|^AttValue$|^CharData$|^word$|^preproc_arg$/.test(
      type,
    ) && !/array|^concat|interpolation|expansion|expression/.test(type)
  );
}

export function isComment(type: string): boolean {
  return /comment/i.test(type);
}

export function isRegex(type: string): boolean {
  return /^(?:regex|regexp)/.test(type);
}

/** A type in a declaration, in which a literal only says what a value may be. */
export function isType(type: string): boolean {
  return /^(?:literal_type|type|type_annotation|type_arguments|union_type|return_type)$/.test(type);
}

export function isImport(type: string): boolean {
  return /^(?:import|preproc_include|include_|require_|use_declaration|using_directive|library_import|package_)/.test(
    type,
  );
}

/** One arm of a switch, match or when. */
export function isSwitchArm(type: string): boolean {
  return /^(?:switch_case|switch_entry|switch_section|switch_block_statement_group|switch_rule|switch_label|switch_clause|switch_statement_case|switch_expression_case|switch_expression_arm|case_clause|case_statement|case_item|expression_case|match_arm|match_conditional_expression|when_entry|when|when_clause|in_clause)$/.test(
    type,
  );
}

/** Whatever holds statements, declarations or entries side by side. */
export function holdsSiblings(type: string): boolean {
  return /^(?:program|source_file|module|document|stream|translation_unit|compilation_unit|config_file|body|block|statements?|statement_list|compound_statement|suite|\w*declaration_list|const_declaration|var_declaration|enumerator_list|body_statement|\w*_block|\w*_body|object|object_type|dictionary|hash|set_or_map_literal|block_mapping|flow_mapping|block_sequence|flow_sequence|content|jsx_opening_element|jsx_self_closing_element|STag|EmptyElemTag|do_group)$/.test(
    type,
  );
}

/** Statements of which one part decides whether or how often another runs. */
export function isControlFlow(type: string): boolean {
  return /^(?:if|elif|else|elsif|unless|while|until|for|foreach|switch|when|guard|try|catch|match|case)(?:_(?:statement|expression|clause|modifier))?$/.test(
    type,
  );
}

/** A function's text inside an expression, or what it gives back. */
export function isFunctionBody(type: string): boolean {
  return /lambda|closure|arrow_function|anonymous_function|function_(?:expression|body|literal)|return_|^(?:block|do_block|statement_block|compound_statement)$/.test(
    type,
  );
}

/** One name with its value in an object, dictionary, hash, list of arguments or tag. */
export function isEntry(type: string): boolean {
  return /pair|_entry$|keyed_element|array_element_initializer|field_initializer$|object_elem$|keyword_argument|named_argument|^value_argument$|^argument$|attribute$|^Attribute$|^element$|^assignment_expression$/.test(
    type,
  );
}

export function isNamedArgument(type: string): boolean {
  return /keyword_argument|named_argument|^value_argument$|^argument$|^command/.test(type);
}

export function isParameter(type: string): boolean {
  return type.includes('param');
}

export function isEnumMember(type: string): boolean {
  return type.startsWith('enum');
}

export function isConditional(type: string): boolean {
  return /ternary|^conditional/.test(type);
}

export function isSubscript(type: string): boolean {
  return /subscript|element_access|^index|element_reference|indexing_/.test(type);
}

export function isCall(type: string): boolean {
  return /call|invocation|object_creation|^new_|instance_creation|constructor_/.test(type);
}

export function isCollection(type: string): boolean {
  return /^(?:array|list|tuple|set|collection|initializer_list|slice|composite)(?:_|$)|_array$|^sequence|literal_value$/.test(
    type,
  );
}

/** Operators that may join literals. */
export function isJoining(type: string): boolean {
  return /^concat|^binary|additive|infix_expression|^operation$/.test(type);
}
