import { value } from './emulated';
import type { Program } from './programs';

export const rubyPrograms: readonly Program[] = [
  {
    title: 'a constant of the top level, in another region',
    path: 'main.rb',
    region: 'eu-west-1',
    source:
      "# frozen_string_literal: true\n\nrequire 'json'\n\nTOKEN = 'VALUE'.freeze\nputs JSON.generate([TOKEN, TOKEN.frozen?])\n",
  },
  {
    title: 'a constant of a class, from a key of a JSON secret',
    path: 'main.rb',
    jsonKey: "it's #{x}",
    source:
      '# Prints.\nclass Store\n  TOKEN = "VALUE"\n\n  def self.show\n    puts TOKEN.upcase, TOKEN\n  end\nend\n\nStore.show\n',
  },
  {
    title: 'a key of a JSON secret that the local agent gives',
    path: 'main.rb',
    style: 'local-http',
    jsonKey: 'pass word',
    source:
      "module A\n  def self.show(token: 'VALUE')\n    p token\n  end\nend\n\nA.show\nA.show(token: 'b')\n",
  },
  {
    title: 'an instance variable of a constructor, from the local agent',
    path: 'main.rb',
    style: 'local-http',
    source:
      "require 'set'\n\nclass Store\n  attr_reader :token\n\n  def initialize\n    @token = 'VALUE'\n  end\nend\n\nputs Store.new.token\n",
  },
  {
    title: 'a part of a string in single quotes, beside quotes and hashes',
    path: 'main.rb',
    source: "puts 'it\\'s \"«VALUE»\" \\d \\\\ #{x} #@y'\n",
  },
  {
    title: 'a part of an interpolated string in a lambda',
    path: 'main.rb',
    source: 'show = ->(host) { "db://me:«VALUE»@#{host}/#{[1, 2].sum}" }\nputs show.call("local")\n',
  },
  {
    title: 'a part of %q',
    path: 'main.rb',
    source: "puts %q(it's (a) «VALUE» \\) \\d #{b})\n",
  },
  {
    title: 'a word of a list, and nested hashes in every style',
    path: 'main.rb',
    source: 'words = %w[a «VALUE» c]\nh = { \'a\' => words, b: { "c": :d } }\nputs h.inspect, words.length\n',
  },
  {
    title: 'a line of a squiggly heredoc',
    path: 'main.rb',
    source:
      "def show(a, b)\n  puts a + b\nend\n\nshow(<<~A, <<~'B')\n  a #{1 + 1}\nA\n    b: «VALUE»!\n  c\nB\n",
  },
  {
    title: 'the whole of a heredoc, with a call behind it',
    path: 'main.rb',
    value: `${value}\n  on two lines\n`,
    source: 'x = <<~EOS.lines.map(&:chomp)\n«  VALUE\n    on two lines\n»EOS\np x\n',
  },
  {
    title: 'strings side by side',
    path: 'main.rb',
    source: "puts 'a \"' 'b «VALUE»' \"c\"\nputs(true ? 'x':'y')\n",
  },
  {
    title: 'escapes, in the condition of a case',
    path: 'main.rb',
    value: 'caf\u00e9 "q" \\ \t A\u001b',
    source: 'x = "«caf\\u{e9} \\"q\\" \\\\ \\t \\x41\\e»"\ncase x\nwhen String then p x\nend\n',
  },
  {
    title: 'a part of a URL, percent-encoded',
    path: 'main.rb',
    encoding: 'uri-component',
    value: `${value}%20%2F%3F`,
    source: "require 'uri'\n\nputs URI('http://me:«VALUE%20%2F%3F»@local/a').password\n",
  },
  {
    title: 'an environment variable that is changed in place, in a block with rescue',
    path: 'main.rb',
    style: 'environment',
    source:
      "[1, 2].each do |n|\n  begin\n    text = 'a «VALUE» b'\n    text << n.to_s\n    puts text\n  rescue StandardError => e\n    puts e.message\n  end\nend\n",
  },
  {
    title: 'an environment variable whose whole string is changed in place',
    path: 'main.rb',
    style: 'environment',
    source: "text = 'VALUE'\ntext << '!'\nputs text\n",
  },
];
