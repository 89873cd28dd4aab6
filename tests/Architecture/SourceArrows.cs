using AckKnativeSpot.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AckKnativeSpot.Tests.Architecture;

/// <summary>One use of a symbol that another file declares.</summary>
/// <param name="From">File that uses it, from the root of the repository.</param>
/// <param name="To">File that declares it.</param>
/// <param name="Symbol">The symbol.</param>
internal sealed record SourceArrow(string From, string To, string Symbol);

/// <summary>Which source file uses which, by the compiler's symbols: using directives hide some uses and show others that are not there.</summary>
internal static class SourceArrows
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>The arrows between the source files of some projects.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="projects">Folders of the projects.</param>
    /// <param name="isOfInterest">Whether an arrow from one file to another is wanted; names that only other files declare are not even looked at.</param>
    public static IReadOnlyList<SourceArrow> Of(string root, IEnumerable<string> projects, Func<string, string, bool> isOfInterest) =>
        Between(projects.SelectMany(FilesOf).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(root, file))), isOfInterest);

    /// <summary>The source files of a project, from the root of the repository.</summary>
    /// <param name="project">Folder of the project.</param>
    public static IEnumerable<string> FilesOf(string project) => Directory
        .EnumerateFiles(Repository.Path(project), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    /// <summary>The arrows between some source files.</summary>
    /// <param name="sources">Texts by path.</param>
    /// <param name="isOfInterest">Whether an arrow from one file to another is wanted.</param>
    public static IReadOnlyList<SourceArrow> Between(IReadOnlyDictionary<string, string> sources, Func<string, string, bool> isOfInterest)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, path: source.Key)).ToList();
        var several = TypesOfSeveralFiles(trees);
        var declared = trees.ToDictionary(tree => tree.FilePath, tree => DeclaredNames(tree, several));
        var compilation = CSharpCompilation.Create(
            "rooms",
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return
        [
            .. from tree in trees
               let names = declared.Where(each => isOfInterest(tree.FilePath, each.Key)).SelectMany(each => each.Value).ToHashSet()
               where names.Count > 0
               from arrow in ArrowsOf(tree, compilation.GetSemanticModel(tree), names)
               where isOfInterest(arrow.From, arrow.To)
               select arrow,
        ];
    }

    /// <summary>What the tests run with, without our own assemblies, whose sources are compiled instead.</summary>
    private static IEnumerable<MetadataReference> References() =>
        LoadedReferences.All.Where(each => !Path.GetFileName(each.FilePath!).StartsWith("AckKnativeSpot.", StringComparison.Ordinal));

    /// <summary>
    /// Names that a use of what a file declares begins with. A value has its type from a declaration that names the type, so nobody comes by a member without
    /// the name of a type, there or in a file between; only extension members, and members of a type that several files declare, go without.
    /// </summary>
    private static HashSet<string> DeclaredNames(SyntaxTree tree, HashSet<string> typesOfSeveralFiles) =>
        [.. MembersOf(tree.GetRoot()).SelectMany(member => NamesOf(member, typesOfSeveralFiles))];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member, HashSet<string> typesOfSeveralFiles) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax method when IsExtension(method) || IsOfOneOf(typesOfSeveralFiles, method) => [method.Identifier.Text],
        PropertyDeclarationSyntax property when IsExtension(property) || IsOfOneOf(typesOfSeveralFiles, property) => [property.Identifier.Text],
        BaseFieldDeclarationSyntax field when IsOfOneOf(typesOfSeveralFiles, field) => field.Declaration.Variables.Select(each => each.Identifier.Text),
        _ => [],
    };

    /// <summary>Members, and those of the types among them; bodies have none.</summary>
    private static IEnumerable<MemberDeclarationSyntax> MembersOf(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>();

    /// <summary>Names of types that more than one file declares a part of. A generated part, of a regular expression, is none.</summary>
    private static HashSet<string> TypesOfSeveralFiles(IEnumerable<SyntaxTree> trees) =>
    [
        .. from tree in trees
           from type in MembersOf(tree.GetRoot()).OfType<TypeDeclarationSyntax>()
           where type.Modifiers.Any(SyntaxKind.PartialKeyword)
           group tree.FilePath by type.Identifier.Text into files
           where files.Distinct().Skip(1).Any()
           select files.Key,
    ];

    private static bool IsExtension(MemberDeclarationSyntax member) => member.Parent is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }, ..] } && modifiers.Any(SyntaxKind.ThisKeyword));

    private static bool IsOfOneOf(HashSet<string> types, MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax type && types.Contains(type.Identifier.Text);

    private static IEnumerable<SourceArrow> ArrowsOf(SyntaxTree tree, SemanticModel model, HashSet<string> names) => tree.GetRoot()
        .DescendantNodes(node => node is not UsingDirectiveSyntax { Alias: null, StaticKeyword.RawKind: 0 })
        .OfType<SimpleNameSyntax>()
        .Where(name => names.Contains(name.Identifier.Text))
        .Select(name => model.GetSymbolInfo(name))
        .Select(info => info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
        .Where(symbol => symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol)
        .SelectMany(symbol => symbol!.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => (symbol.Name, reference.SyntaxTree.FilePath)))
        .Where(used => used.FilePath.Length > 0 && used.FilePath != tree.FilePath)
        .Select(used => new SourceArrow(tree.FilePath, used.FilePath, used.Name));
}
