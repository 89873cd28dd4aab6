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
        var declared = trees.ToDictionary(tree => tree.FilePath, DeclaredNames);
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
    /// the name of a type, there or in a file between; only extension methods, and members of a type that several files declare, go without.
    /// </summary>
    private static HashSet<string> DeclaredNames(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().SelectMany(NamesOf)];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax method when IsExtension(method) || IsOfPartialType(method) => [method.Identifier.Text],
        PropertyDeclarationSyntax property when IsOfPartialType(property) => [property.Identifier.Text],
        BaseFieldDeclarationSyntax field when IsOfPartialType(field) => field.Declaration.Variables.Select(each => each.Identifier.Text),
        _ => [],
    };

    private static bool IsExtension(MethodDeclarationSyntax method) => method.ParameterList.Parameters is [{ Modifiers: var modifiers }, ..]
        && modifiers.Any(SyntaxKind.ThisKeyword);

    private static bool IsOfPartialType(MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword);

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
