// The members of EF Core that the cases use.
using System.Collections;
using System.Linq.Expressions;

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext : IDisposable, IAsyncDisposable
    {
        public virtual Infrastructure.DatabaseFacade Database => throw null!;
        public virtual DbSet<T> Set<T>() where T : class => throw null!;
        public virtual int SaveChanges() => 0;
        public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => throw null!;
        public virtual ChangeTracking.EntityEntry<T> Add<T>(T entity) where T : class => throw null!;
        public virtual ValueTask<ChangeTracking.EntityEntry<T>> AddAsync<T>(T entity, CancellationToken cancellationToken = default) where T : class => throw null!;
        public virtual void Dispose() { }
        public virtual ValueTask DisposeAsync() => default;
    }

    public abstract class DbSet<T> : IQueryable<T> where T : class
    {
        public Type ElementType => typeof(T);
        public Expression Expression => throw null!;
        public IQueryProvider Provider => throw null!;
        public virtual ChangeTracking.EntityEntry<T> Add(T entity) => throw null!;
        public virtual ValueTask<ChangeTracking.EntityEntry<T>> AddAsync(T entity, CancellationToken cancellationToken = default) => throw null!;
        public virtual void AddRange(params T[] entities) { }
        public virtual Task AddRangeAsync(params T[] entities) => throw null!;
        public virtual T? Find(params object?[]? keyValues) => throw null!;
        public virtual ValueTask<T?> FindAsync(params object?[]? keyValues) => throw null!;
        public virtual IAsyncEnumerable<T> AsAsyncEnumerable() => throw null!;
        public virtual IQueryable<T> AsQueryable() => this;
        public IEnumerator<T> GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public static class EntityFrameworkQueryableExtensions
    {
        public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T[]> ToArrayAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<bool> AnyAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<bool> AnyAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T> FirstAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T> FirstAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T> SingleAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => throw null!;
        public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => source;
        public static IAsyncEnumerable<T> AsAsyncEnumerable<T>(this IQueryable<T> source) => throw null!;
        public static void Load<T>(this IQueryable<T> source) { }
        public static Task LoadAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace Microsoft.EntityFrameworkCore.ChangeTracking
{
    public class EntityEntry<T> where T : class { public T Entity => throw null!; }
}

namespace Microsoft.EntityFrameworkCore.Infrastructure
{
    public class DatabaseFacade
    {
        public virtual bool EnsureCreated() => true;
        public virtual Task<bool> EnsureCreatedAsync(CancellationToken cancellationToken = default) => throw null!;
    }
}
