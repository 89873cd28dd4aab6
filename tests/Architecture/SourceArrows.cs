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
    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("AckKnativeSpot.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));

    private static HashSet<string> DeclaredNames(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().SelectMany(NamesOf)];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        RecordDeclarationSyntax { ParameterList: { } parameters } record =>
            parameters.Parameters.Select(each => each.Identifier.Text).Prepend(record.Identifier.Text),
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(each => each.Identifier.Text),
        EnumMemberDeclarationSyntax constant => [constant.Identifier.Text],
        _ => [],
    };

    private static IEnumerable<SourceArrow> ArrowsOf(SyntaxTree tree, SemanticModel model, HashSet<string> names) => tree.GetRoot()
        .DescendantNodes(node => node is not UsingDirectiveSyntax)
        .OfType<SimpleNameSyntax>()
        .Where(name => names.Contains(name.Identifier.Text))
        .Select(name => model.GetSymbolInfo(name))
        .Select(info => info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
        .Where(symbol => symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol)
        .SelectMany(symbol => symbol!.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => (symbol.Name, reference.SyntaxTree.FilePath)))
        .Where(used => used.FilePath.Length > 0 && used.FilePath != tree.FilePath)
        .Select(used => new SourceArrow(tree.FilePath, used.FilePath, used.Name));
}
