import { readFile } from 'node:fs/promises';
import { Grammars } from '/work/wt/refs1/src/core/syntax/grammars';
import { installedGrammars } from '/work/wt/refs1/test/unit/core/retrieval/applyFix';
async function main(){
const g = new Grammars(installedGrammars);
const text = (await readFile(process.argv[3]!)).toString();
await g.withTree(process.argv[2] as never, text, (root)=>{
  const p=(n:any,d:number,f:string)=>{ console.log(' '.repeat(d)+(f?f+': ':'')+(n.isNamed?n.type:JSON.stringify(n.text))+(n.namedChildCount===0?'  '+JSON.stringify(n.text.slice(0,60)):'')); for(let i=0;i<n.childCount;i++){const c=n.child(i); if(c.isNamed) p(c,d+1,n.fieldNameForChild(i)??'');} };
  p(root,0,'');
});
}
void main();
